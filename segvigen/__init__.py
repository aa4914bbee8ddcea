"""segvigen: a mesh in, named parts out."""

__version__ = "0.1.0"

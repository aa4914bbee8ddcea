"""Nodes of ComfyUI that segment 3D models into parts with the installed Python package segvigen."""

from .nodes import comfy_entrypoint

__all__ = ["comfy_entrypoint"]

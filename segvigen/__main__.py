"""`python -m segvigen` is the command `segvigen`."""

from segvigen.cli.main import main

if __name__ == "__main__":
    main()

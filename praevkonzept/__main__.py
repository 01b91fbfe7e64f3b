"""`python -m praevkonzept` is the same as the command `praev`."""

from praevkonzept.cli.main import main

if __name__ == "__main__":
    main()

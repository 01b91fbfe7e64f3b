"""Floor of every command: a Typer program with one command that does nothing."""

import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.command()
def nothing() -> None:
    """Nothing."""


app()

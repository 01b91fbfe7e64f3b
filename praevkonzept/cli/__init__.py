"""The command line: one small module per command (parse → call → print → exit code). The only door to Typer."""

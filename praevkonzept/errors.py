"""The one family of failures: „the job cannot be done“. Bad catalogue data is never one of these but a Finding."""


class PraevError(Exception):
    """Base of all failures that end a command; `str()` is a German sentence, `exit_code` what the shell gets."""

    exit_code = 70


class UsageProblem(PraevError):
    """The command was called wrongly: an unknown option value, filter, kind or id."""

    exit_code = 2


class CannotRead(PraevError):
    """Something the command needs cannot be read: no catalogue, a broken file, an unknown revision."""

    exit_code = 3


class CannotWrite(PraevError):
    """The result cannot be written: target locked, not writable, template unusable."""

    exit_code = 4

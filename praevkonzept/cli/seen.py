"""The catalogue as one profile sees it: what every command reads that prints or writes something for others."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from praevkonzept.cli.session import Session, open_session
from praevkonzept.cli.settings import Settings

if TYPE_CHECKING:
    from praevkonzept.catalogue.visibility import Profile
    from praevkonzept.loading.loaded import Loaded
    from praevkonzept.problems import Report
    from praevkonzept.schema import Schemas

OPTION = "--profile"
FOR_THE_HOUSE = "internal"


class Seen(Session):
    """A session without what is above a profile and without small numbers; `whole` is the session with everything."""

    def __init__(self, whole: Session, profile: Profile) -> None:
        super().__init__(whole.root, whole.files)
        self.whole = whole
        self.profile = profile

    @cached_property
    def schemas(self) -> Schemas:
        """The schemas of all kinds."""
        return self.whole.schemas

    @cached_property
    def loaded(self) -> Loaded:
        """What was loaded, with the catalogue that the profile sees."""
        from dataclasses import replace

        from praevkonzept.catalogue.visibility import seen_by
        from praevkonzept.loading.doubtful import doubtful

        loaded = self.whole.loaded
        catalogue = seen_by(loaded.catalogue, self.schemas, self.profile, doubtful(loaded))
        return replace(loaded, catalogue=catalogue)

    def report(self, today: date) -> Report:
        """Everything that is wrong, doubtful or open on this day, in the whole catalogue."""
        return self.whole.report(today)


def open_seen(settings: Settings, profile: str) -> Seen:
    """The catalogue as the profile given with `--profile` sees it. UsageProblem where there is no such profile."""
    from praevkonzept.catalogue.visibility import Profile
    from praevkonzept.cli.choices import one_of

    wanted = Profile(one_of(profile, tuple(Profile), OPTION))
    return Seen(open_session(settings), wanted)

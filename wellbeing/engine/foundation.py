"""What an engine stands on: its folders, keys, certificate authority, store and model, opened once at the start."""

from __future__ import annotations

import os
import secrets as random
import ssl
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from filters.alike import packed
from filters.scores import Understood
from filters.sites.definition import SiteError
from models import SHIPPED, Classifier, ModelError
from models.languages import Languages
from wellbeing import protocol as say
from wellbeing.certificate_authority import Authority, AuthorityError, ensure_authority
from wellbeing.engine import ports
from wellbeing.engine.alone import alone
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.recovering import recover
from wellbeing.engine.taking_over import TakingOver
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.judge import Likely, Scorer
from wellbeing.makers import makers
from wellbeing.newer_sites_file import in_use
from wellbeing.places import Places, PlacesError, places, prepare
from wellbeing.private_file import tidy
from wellbeing.secret_files import SecretsError
from wellbeing.secret_store import Secrets, kept, open_secrets
from wellbeing.settings import Settings, SettingsError, added_host
from wellbeing.settings_file import read_settings
from wellbeing.site_files import every_host, load_sites
from wellbeing.store import Store, StoreError
from wellbeing.undoing import is_running


class FoundationError(RuntimeError):
    """The engine cannot start; `problem` and the message are for people."""

    def __init__(self, problem: say.Problem, message: str) -> None:
        super().__init__(message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Foundation:
    """Everything opened. `notices` say what is not as it could be; `model` is "" and `scorer` None without a model.

    `thresholds` are the model's, by category; `languages` says which a text may be in. `taking_over` is what
    becomes of the setting that the last engine left. `held` keeps the folder to this engine until `close`.
    """

    places: Places
    authority: Authority
    channel_key: bytes
    store: Store
    scorer: Scorer | None
    thresholds: Mapping[str, float]
    languages: Callable[[str], Likely]
    model: str
    notices: tuple[say.Notice, ...]
    taking_over: TakingOver
    held: ExitStack

    def close(self) -> None:
        """Let go of everything: another engine may start here."""
        self.held.close()


def lay(options: EngineOptions, passphrase: Callable[[], str] | None = None) -> Foundation:
    """Open everything. `passphrase` asks the person for one, where that is possible. Raises FoundationError."""
    at = places(options.data)
    try:
        _see_authorities(options.upstream_ca)
        prepare(at)
        with ExitStack() as held:
            held.enter_context(alone(at.data))
            taking_over = TakingOver(at)
            held.callback(taking_over.give_up)  # before another engine may start here
            taking_over.begin()
            for folder in (at.data, at.certificate, at.store.parent / "last-good"):
                tidy(folder)
            secrets = open_secrets(at, passphrase=passphrase, allow_key_file=options.key_file)
            return _laid(at, options, secrets, taking_over, held)
    except SecretsError as error:
        raise FoundationError("keyring", str(error)) from error
    except (PlacesError, AuthorityError) as error:
        if isinstance(error, PlacesError) and os.path.exists(at.ledger) and not _is_served(at):
            recover(at)  # a disk that became read-only must not keep browsers pointed at an engine that is no more
        raise FoundationError("data", str(error)) from error
    except (SiteError, ValueError) as error:
        raise FoundationError("settings", str(error)) from error


def _laid(at: Places, options: EngineOptions, secrets: Secrets, taking_over: TakingOver, held: ExitStack) -> Foundation:
    now, earliest = datetime.now(UTC), makers().earliest
    authority = ensure_authority(at.certificate, _domains(at, options), secrets, now, earliest)
    channel_key = kept(secrets, "channel", lambda: random.token_bytes(32))
    notices = [say.Notice(problem="data", message=authority.notice)] if authority.notice else []
    store = _store(at, secrets, notices)
    held.callback(store.close)
    scorer, thresholds, model = _model(notices)
    languages = Languages(at.data).likely
    return Foundation(
        at,
        authority,
        channel_key,
        store,
        scorer,
        thresholds,
        languages,
        model,
        tuple(notices),
        taking_over,
        held.pop_all(),
    )


def _is_served(at: Places) -> bool:
    """Whether another engine serves there. No lock tells that where nothing can be written."""
    port = ports.live(at.data)
    return is_running(at.data) or bool(port and not ports.is_free(port))


def _see_authorities(file: Path | None) -> None:
    """Raises ValueError when no authorities can be read from `file`: every site would be refused later."""
    try:
        if file is not None:
            ssl.create_default_context(cafile=file)
    except OSError as error:  # SSLError is one
        raise ValueError(f"{file} cannot be used with --upstream-ca: it holds no certificates in PEM form") from error


def _domains(at: Places, options: EngineOptions) -> Sequence[str]:
    """Every host of every site that we ship, of the person's own, and of those that a family agreed on.

    One authority serves whatever they choose, and what was agreed on also where the settings name it no more.
    """
    try:
        settings = read_settings(at.settings)
    except SettingsError:  # said where settings are watched; what they add is added with the next start
        settings = Settings()
    newer = () if options.held else in_use(at.newer_sites).sites  # a service's folder has none of a person's own
    load_sites(options.added_hosts, newer)  # those that can be no feed are said at once
    agreed = GuardianFolder(options.guardian or at.family).sites
    return every_host(agreed, [*options.added_hosts, *map(added_host, settings.added_hosts)], newer)


def _store(at: Places, secrets: Secrets, notices: list[say.Notice]) -> Store:
    try:
        store = Store.open(at.store, kept(secrets, "store", lambda: random.token_bytes(32)))
    except (StoreError, SecretsError) as error:
        message = f"Counts and minutes cannot be kept: {error} They are counted for this session, and covers work."
        notices.append(say.Notice(problem="store", message=message))
        return Store.in_memory()
    if store.opened_anew:
        notices.append(say.Notice(problem="store", message=store.opened_anew))
    return store


def _model(notices: list[say.Notice]) -> tuple[Scorer | None, Mapping[str, float], str]:
    try:
        classifier = Classifier(SHIPPED)
    except ModelError as error:
        message = f"{error} Until then your own rules alone decide, and other posts are shown as they come."
        notices.append(model_lacks(message))
        return None, {}, ""
    return partial(understood, classifier), classifier.thresholds, SHIPPED.name


def model_lacks(message: str) -> say.Notice:
    """What of the model cannot be used, for the person."""
    return say.Notice(problem="model", message=message)


def understood(classifier: Classifier, texts: Sequence[str]) -> Sequence[Understood]:
    """What `classifier` makes of `texts`: scores, and what they mean."""
    return [Understood(each.scores, packed(each.embedding, classifier.name)) for each in classifier.read(texts)]

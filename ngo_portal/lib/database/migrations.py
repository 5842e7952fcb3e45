"""Migration operations of the portal's own."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.operations import ValidateConstraint
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterConstraint,
    AlterField,
    AlterModelOptions,
    CreateModel,
    RemoveConstraint,
    RemoveField,
    RemoveIndex,
    RenameField,
    RenameModel,
    RunPython,
    RunSQL,
    SeparateDatabaseAndState,
)
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ModelState, ProjectState, StateApps
from django.db.migrations.utils import resolve_relation
from django.utils.functional import cached_property
from pgtrigger.migrations import AddTrigger, RemoveTrigger


class InOneState(Operation):
    """Holds operations that do not build on each other, and runs them all against the state before the first
    and the state after the last, of which Django then renders once what they touch.

    By themselves each would render every related model again, and all of ours are related by officers,
    territories and the context of the history: minutes instead of seconds. A table that is made here has all
    its fields, indexes and constraints at once, also those that come by operations behind it; its triggers
    come by theirs. Our `makemigrations` puts what it writes in here. Backwards they are undone in reverse.
    """

    category = OperationCategory.MIXED
    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    @property
    def reversible(self) -> bool:
        return all(operation.reversible for operation in self.operations)

    @property
    def reduces_to_sql(self) -> bool:
        return all(operation.reduces_to_sql for operation in self.operations)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # what is not rendered need not be rendered again
        for operation in self.operations:
            operation.state_forwards(app_label, state)
        state.__dict__["apps"] = NotRendered(state.models, state.real_apps)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        if touched := self._touched(app_label):
            from_state, to_state = around(touched, from_state), around(touched, to_state)
        for operation in self._in_database:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self._in_database):
            # A model that is made here is not there before: its triggers find it in the state after.
            key = app_label, getattr(operation, "model_name", "").lower()
            before = to_state if key in to_state.models else from_state
            operation.database_backwards(app_label, schema_editor, from_state, before)

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)

    def formatted_description(self) -> str:
        return "\n    ".join(operation.formatted_description() for operation in self.operations)

    @property
    def _in_database(self) -> list[Operation]:
        """Without those that say what the table of a model made here has."""
        made = {operation.name.lower() for operation in self.operations if isinstance(operation, CreateModel)}
        return [
            operation
            for operation in self.operations
            if not isinstance(operation, OF_NEW_TABLE) or operation.model_name.lower() not in made
        ]

    def _touched(self, app_label: str) -> set[tuple[str, str]]:
        """The models that the operations change; none where one of them may need others too."""
        touched = set()
        for operation in self.operations:
            if isinstance(operation, OF_NO_MODEL):
                continue
            if not isinstance(operation, OF_ONE_MODEL) and not _is_pointed_to_by_none(operation):
                return set()
            name = operation.name if isinstance(operation, CreateModel) else operation.model_name
            touched.add((app_label, name.lower()))
        return touched


def _is_pointed_to_by_none(operation: Operation) -> bool:
    """Whether it changes a field whose type no key of another model follows."""
    return isinstance(operation, AlterField) and not (
        operation.field.primary_key or operation.field.unique or operation.field.many_to_many
    )


class NotRendered:
    """Stands for `state.apps` until somebody asks for a model: Django has all of them rendered before each
    migration, and few of ours ask."""

    def __init__(self, models: dict[tuple[str, str], ModelState], real_apps: set[str]) -> None:
        self._models, self._real_apps = models, real_apps

    def clone(self) -> "NotRendered":
        """Of the models as they are now."""
        return NotRendered({key: model.clone() for key, model in self._models.items()}, self._real_apps)

    @cached_property
    def _rendered(self) -> StateApps:
        return StateApps(self._real_apps, self._models)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rendered, name)


#: Operations of what a table has from its making.
OF_NEW_TABLE = (AddConstraint, AddField, AddIndex)

#: So many operations may each have their own state.
FEW = 5
#: What comes behind these finds what they have changed.
BUILT_ON = (RenameField, RenameModel, RunPython, SeparateDatabaseAndState)


def in_one_state(operations: Sequence[Operation]) -> list[Operation]:
    """The operations of a migration as `makemigrations` writes them: many of them, of which none builds on
    another, are put into one state."""
    if len(operations) <= FEW or any(isinstance(operation, BUILT_ON) for operation in operations):
        return list(operations)
    return [InOneState(list(operations))]


#: Operations whose work in the database needs no model.
OF_NO_MODEL = (AlterModelOptions, RunSQL)

#: Operations that need one model and what it points to; to change a field is one where no other points to it.
OF_ONE_MODEL = (
    AddConstraint,
    AddField,
    AddIndex,
    AddTrigger,
    AlterConstraint,
    CreateModel,
    RemoveConstraint,
    RemoveField,
    RemoveIndex,
    RemoveTrigger,
    ValidateConstraint,
)


def around(touched: set[tuple[str, str]], state: ProjectState) -> ProjectState:
    """A state with these models, and of those they point to nothing but the keys."""
    models = {key: state.models[key] for key in touched if key in state.models}
    for key, model in [*models.items()]:
        relations = [field.remote_field for field in model.fields.values() if field.remote_field]
        named = [base for base in model.bases if isinstance(base, str)]
        named += [name for of in relations for name in (of.model, getattr(of, "through", None)) if name]
        for other in (resolve_relation(name, *key) for name in named):
            if other not in models and other in state.models:  # tables between two models come with these
                models[other] = _keys_alone(state.models[other])
    return ProjectState(models, state.real_apps)


def _keys_alone(model: ModelState) -> ModelState:
    keys = [(name, field) for name, field in model.fields.items() if field.primary_key]
    return ModelState(model.app_label, model.name, keys, {"db_table": model.options.get("db_table", "")})


def number_by_the_clock(table: str) -> RunSQL:
    """The keys of new rows come from `record_number` (ngo_portal/sql/record_number.sql); old ones stay."""
    sequence = f"{table}_id_seq"
    go_on = f"SELECT setval('{sequence}', (SELECT coalesce(max(id), 0) + 1 FROM {table}), false)"
    return RunSQL(
        f"ALTER TABLE {table} ALTER id DROP IDENTITY; "
        f"CREATE SEQUENCE {sequence} OWNED BY {table}.id; "
        f"{go_on}; "
        f"ALTER TABLE {table} ALTER id SET DEFAULT record_number('{sequence}')",
        f"ALTER TABLE {table} ALTER id DROP DEFAULT; "
        f"DROP SEQUENCE {sequence}; "
        f"ALTER TABLE {table} ALTER id ADD GENERATED BY DEFAULT AS IDENTITY; "
        f"{go_on}",
    )

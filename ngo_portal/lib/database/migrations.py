"""Migration operations of the portal's own."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AlterField
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ProjectState


class InOneState(Operation):
    """Holds operations that do not build on each other, and runs them all against the state before the first
    and the state after the last, which Django then renders once.

    By themselves each would render every related model again, and all of ours are related by officers,
    territories and the context of the history: minutes instead of seconds. So a table is made with all its
    fields, indexes and constraints at once; and what `makemigrations` writes for a field more (its triggers
    go, it comes, it comes to the history, the triggers come again) is put in here by hand. Backwards they are
    undone in reverse.
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

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            # A model that is made here is not there before: its triggers find it in the state after.
            key = app_label, getattr(operation, "model_name", "").lower()
            before = to_state if key in to_state.models else from_state
            operation.database_backwards(app_label, schema_editor, from_state, before)

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)


class AroundGenerated(InOneState):
    """For AlterFields of columns that generated ones are made of, and of those: PostgreSQL changes neither.

    The generated columns go before the first operation and come again, as the state after the last one has
    them, with the indexes they stand in. At two million rows each such table is written anew.
    """

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._change(app_label, schema_editor, from_state, to_state, InOneState.database_forwards)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        self._change(app_label, schema_editor, from_state, to_state, InOneState.database_backwards)

    def _change(self, app_label, schema_editor, from_state, to_state, run):
        touched = defaultdict(set)
        for operation in self.operations:
            if isinstance(operation, AlterField):
                touched[operation.model_name].add(operation.name)
        generated = {
            model: _generated_from(from_state.apps.get_model(app_label, model), names)
            for model, names in touched.items()
        }
        for model, names in generated.items():
            before = from_state.apps.get_model(app_label, model)
            for name in names:
                schema_editor.remove_field(before, before._meta.get_field(name))
        plain = [
            operation
            for operation in self.operations
            if not isinstance(operation, AlterField) or operation.name not in generated[operation.model_name]
        ]
        run(InOneState(plain), app_label, schema_editor, from_state, to_state)
        for model, names in generated.items():
            after = to_state.apps.get_model(app_label, model)
            for name in names:
                schema_editor.add_field(after, after._meta.get_field(name))
            if names:
                _add_lost_indexes(schema_editor, after)


def _generated_from(model, names):
    """The generated columns among `names` of the model, and those made of one of `names`."""
    return [
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.GeneratedField) and (field.name in names or _sources(field) & names)
    ]


def _sources(field):
    return {part.name for part in field.expression.flatten() if isinstance(part, models.F)}


def _add_lost_indexes(schema_editor, model):
    """Those that went with a column."""
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        there = connection.introspection.get_constraints(cursor, model._meta.db_table)
    for index in model._meta.indexes:
        if index.name not in there:
            schema_editor.add_index(model, index)

"""Django's templates, drawn in less time and to the same letter: what can be known when a template is read is
found out then, and not for every row of a page.

A loader as Django's cached one. It gives the nodes of Django's own tags a `render` that looks a name up
without an exception for each part of it; whatever is unusual about a name or a value is left to Django. A tag
that is not named here is Django's as before.
"""

import re
from collections.abc import Callable
from copy import copy
from html import escape
from typing import Any

from django.template import Node, NodeList, Template
from django.template.base import (
    FilterExpression,
    TextNode,
    Variable,
    VariableDoesNotExist,
    VariableNode,
    render_value_in_context,
)
from django.template.context import BaseContext
from django.template.defaulttags import (
    CommentNode,
    FirstOfNode,
    ForNode,
    IfNode,
    LoadNode,
    TemplateLiteral,
    URLNode,
    WithNode,
)
from django.template.library import InclusionNode, SimpleBlockNode, SimpleNode
from django.template.loader_tags import IncludeNode
from django.template.loaders import cached
from django.template.smartif import TokenBase
from django.templatetags.i18n import TranslateNode
from django.templatetags.static import StaticNode
from django.urls import get_script_prefix, get_urlconf
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import template_localtime
from django.utils.translation import get_language

#: A name that means nothing here.
MISSING: Any = object()
Find = Callable[[BaseContext], Any]


class Loader(cached.Loader):
    def get_template(self, template_name: str, skip: Any = None) -> Template:
        is_new = self.cache_key(template_name, skip) not in self.get_template_cache
        template = super().get_template(template_name, skip)
        if is_new and not self.engine.debug:  # whose page of an error names the node
            _quicken(template.nodelist, is_page=template_name.endswith(".html"))
        return template


# Names ---------------------------------------------------------------------------------------------------


def _found(variable: Variable) -> Find:
    """What `variable.resolve` gives; MISSING where it raises VariableDoesNotExist."""
    if variable.lookups is None:
        return variable.resolve
    first, *rest = variable.lookups

    def as_django_does(context):
        try:
            return variable.resolve(context)
        except VariableDoesNotExist:
            return MISSING

    def find(context):
        for names in reversed(context.dicts):
            if first in names:
                value = names[first]
                break
        else:
            return as_django_does(context) if first in vars(context) or first.isdigit() else MISSING
        if callable(value):
            return as_django_does(context)
        for bit in rest:
            kind = type(value)
            if kind is dict:
                if bit not in value:
                    return as_django_does(context) if hasattr(dict, bit) or bit.isdigit() else MISSING
                value = value[bit]
            else:
                try:
                    if hasattr(kind, "__getitem__") and not issubclass(kind, str):
                        try:
                            value = value[bit]
                        except (TypeError, AttributeError, KeyError, ValueError, IndexError):
                            value = getattr(value, bit)
                    else:
                        value = getattr(value, bit)
                except (AttributeError, TypeError):
                    return as_django_does(context)
            if callable(value):
                if hasattr(value, "do_not_call_in_templates") or hasattr(value, "alters_data"):
                    return as_django_does(context)
                try:
                    value = value()
                except TypeError:
                    return as_django_does(context)
        return value

    return find


class Expression:
    """A FilterExpression whose filters were looked at once."""

    def __init__(self, read: FilterExpression) -> None:
        self.token, self.var, self.filters, self.is_var = read.token, read.var, read.filters, read.is_var
        self.find = _found(read.var) if read.is_var else None
        self.steps = [
            (
                function,
                [_found(value) if is_name else _always(mark_safe(value)) for is_name, value in values],
                getattr(function, "expects_localtime", False),
                getattr(function, "needs_autoescape", False),
                getattr(function, "is_safe", False),
            )
            for function, values in read.filters
        ]

    def resolve(self, context: Any, ignore_failures: bool = False) -> Any:
        value = self.find(context) if self.find else self.var
        if value is MISSING:
            if ignore_failures:
                value = None
            elif value := self._invalid(context):
                return value
        for function, arguments, expects_localtime, needs_autoescape, is_safe in self.steps:
            if expects_localtime:
                value = template_localtime(value, context.use_tz)
            options = {"autoescape": context.autoescape} if needs_autoescape else {}
            new = function(value, *[argument(context) for argument in arguments], **options)
            value = mark_safe(new) if is_safe and isinstance(value, SafeString) else new
        return value

    def _invalid(self, context):
        text = context.template.engine.string_if_invalid
        return text % self.var if "%s" in text else text

    def condition(self, context: Any) -> Any:
        return self.resolve(context, ignore_failures=True)

    def __str__(self):
        return self.token


def _always(value):
    return lambda context: value


def _quick(expression):
    """An expression, or a list or a dict of some."""
    if isinstance(expression, list):
        return [_quick(one) for one in expression]
    if isinstance(expression, dict):
        return {name: _quick(one) for name, one in expression.items()}
    return Expression(expression) if type(expression) is FilterExpression else expression


def _drawn(value, context):
    """As render_value_in_context has it."""
    if isinstance(value, str) and context.autoescape:
        return value.__html__() if hasattr(value, "__html__") else escape(value)
    return render_value_in_context(value, context)


# Nodes ---------------------------------------------------------------------------------------------------


class Nodes(NodeList):
    def render(self, context: Any) -> str:
        return SafeString("".join([node.render_annotated(context) for node in self]))


class Shown(VariableNode):
    def render(self, context: Any) -> str:
        return _drawn(self.filter_expression.resolve(context), context)

    render_annotated = render


class If(IfNode):
    def render(self, context: Any) -> str:
        for condition, nodes in self.conditions_nodelists:
            if condition is None or condition.eval(context):
                return nodes.render(context)
        return ""

    render_annotated = render


class For(ForNode):
    def render(self, context: Any) -> str:
        values = self.sequence.resolve(context, ignore_failures=True)
        values = [] if values is None else values if hasattr(values, "__len__") else list(values)
        loop = {"parentloop": context.get("forloop", {})}
        context.dicts.append({"forloop": loop} if len(values) else {})
        try:
            if not len(values):
                return self.nodelist_empty.render(context)
            return SafeString("".join(self._each(context, values, loop)))
        finally:
            context.dicts.pop()

    def _each(self, context, values, loop):
        names, several, own, number = self.loopvars, len(self.loopvars) > 1, context.dicts[-1], len(values)
        drawn = []
        for place, value in enumerate(reversed(values) if self.is_reversed else values):
            loop["counter0"], loop["counter"] = place, place + 1
            loop["revcounter"], loop["revcounter0"] = number - place, number - place - 1
            loop["first"], loop["last"] = place == 0, place == number - 1
            if several:
                if len(names) != len(value):
                    raise ValueError(f"Need {len(names)} values to unpack in for loop; got {len(value)}. ")
                context.dicts.append(dict(zip(names, value, strict=True)))
            else:
                own[names[0]] = value
            drawn += [node.render_annotated(context) for node in self.nodelist_loop]
            if several:
                context.dicts.pop()
        return drawn

    render_annotated = render


class With(WithNode):
    def render(self, context: Any) -> str:
        context.dicts.append({name: value.resolve(context) for name, value in self.extra_context.items()})
        try:
            return self.nodelist.render(context)
        finally:
            context.dicts.pop()

    render_annotated = render


class Include(IncludeNode):
    """Of a template that is named by a text."""

    def render(self, context: Any) -> str:
        name, state = self.template.var, context.render_context
        found = state.dicts[0].setdefault(Include, {})
        template = found.get(name)
        if template is None:
            template = found[name] = context.template.engine.get_template(name)
        values = {name: value.resolve(context) for name, value in self.extra_context.items()}
        if self.isolated_context:
            return template.render(context.new(values))
        before, state.template = state.template, template
        context.dicts.append(values)
        state.dicts.append({})
        try:
            return template._render(context)
        finally:
            state.dicts.pop()
            context.dicts.pop()
            state.template = before

    render_annotated = render


class Translate(TranslateNode):
    """A text of the template, once for each language."""

    def render(self, context: Any) -> str:
        key = get_language(), context.autoescape
        if (text := self.kept.get(key)) is None:
            text = self.kept[key] = self._text(context)
        if self.asvar:
            context[self.asvar] = text
            return ""
        return text

    def _text(self, context):
        one = copy(self)
        one.__class__, one.asvar = TranslateNode, None
        return one.render(context)

    render_annotated = render


class Address(URLNode):
    """Of a page that has one address in each language."""

    kept: dict[Any, str]

    def render(self, context: Any) -> str:
        request = getattr(context, "request", None)
        if request is None or hasattr(request, "current_app") or not context.autoescape:
            return super().render(context)
        resolved = getattr(request, "resolver_match", None)
        key = get_language(), resolved and resolved.namespace, get_script_prefix(), get_urlconf()
        if (text := self.kept.get(key)) is None:
            text = self.kept[key] = super().render(context)
        return text

    render_annotated = render


class File(StaticNode):
    """One of the site's own, whose name a release does not change."""

    kept: str | None = None

    def render(self, context: Any) -> str:
        if not context.autoescape:
            return super().render(context)
        if self.kept is None:
            self.kept = super().render(context)
        return self.kept

    render_annotated = render


class FirstOf(FirstOfNode):
    def render(self, context: Any) -> str:
        first = ""
        for one in self.vars:
            if value := one.resolve(context, ignore_failures=True):
                first = _drawn(value, context)
                break
        if self.asvar:
            context[self.asvar] = first
            return ""
        return first

    render_annotated = render


#: By what a node is drawn, and where it has expressions.
QUICK: dict[type[Node], tuple[type[Node], tuple[str, ...]]] = {
    VariableNode: (Shown, ("filter_expression",)),
    IfNode: (If, ()),
    ForNode: (For, ("sequence",)),
    WithNode: (With, ("extra_context",)),
    IncludeNode: (IncludeNode, ("extra_context",)),
    FirstOfNode: (FirstOf, ("vars",)),
    URLNode: (URLNode, ("args", "kwargs")),
    SimpleNode: (SimpleNode, ("args", "kwargs")),
    SimpleBlockNode: (SimpleBlockNode, ("args", "kwargs")),
    InclusionNode: (InclusionNode, ("args", "kwargs")),
}
#: What readers are not shown: comments of HTML, and all of the white space between lines but one sign.
REMARK, BETWEEN_LINES = re.compile(r"<!--(?!\[).*?-->", re.DOTALL), re.compile(r"\s*\n\s*")
#: Nodes that are nothing on the page.
SILENT = (CommentNode, LoadNode)


def _quicken(nodes: NodeList, *, is_page: bool) -> None:
    """In place, with all that is inside of them. A page's template loses what readers are not shown."""
    nodes[:] = [node for node in nodes if not isinstance(node, SILENT)]
    nodes.__class__ = Nodes
    for node in nodes:
        kind, names = QUICK.get(type(node), (type(node), ()))
        for name in names:
            setattr(node, name, _quick(getattr(node, name)))
        if isinstance(node, IfNode):
            for condition, inside in node.conditions_nodelists:
                _quicken_condition(condition)
                _quicken(inside, is_page=is_page)
        elif isinstance(node, TextNode):
            node.s = BETWEEN_LINES.sub("\n", REMARK.sub("", node.s)) if is_page else node.s
        else:
            for name in node.child_nodelists:
                if isinstance(inside := getattr(node, name, None), NodeList):
                    _quicken(inside, is_page=is_page)
        if isinstance(node, IncludeNode) and isinstance(node.template.var, str) and not node.template.filters:
            kind = Include
        elif type(node) is TranslateNode and _is_a_text(node):
            kind, node.kept = Translate, {}
        elif (
            type(node) is URLNode
            and not (node.args or node.kwargs or node.asvar)
            and _is_constant(node.view_name)
        ):
            kind, node.kept = Address, {}
        elif type(node) is StaticNode and not node.varname and _is_constant(node.path):
            kind, node.kept = File, None
        node.__class__ = kind


def _is_constant(text):
    return not (text.is_var or text.filters)


def _is_a_text(node):
    text, context = node.filter_expression, node.message_context
    is_plain = not text.filters and text.var.lookups is None and not (context and context.is_var)
    return is_plain and not node.noop


def _quicken_condition(condition: TokenBase | None) -> None:
    if isinstance(condition, TemplateLiteral):
        expression = _quick(condition.value)
        condition.value = expression
        condition.eval = expression.condition
    elif condition:
        _quicken_condition(condition.first)
        _quicken_condition(condition.second)

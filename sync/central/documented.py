"""The OpenAPI document: the contract's messages, also those whose bodies are read by hand within bounds."""

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from sync.contract import PREFIX, ChangesAnswer, Message

_TEMPLATE = "#/components/schemas/{model}"
_by_hand: dict[type[Message], None] = {ChangesAnswer: None}
"""What the document names and FastAPI does not know; endpoints add theirs as they are declared."""
_CHANGES = {
    "tags": ["sync"],
    "summary": "Pull",
    "description": "Answer with what came after the cursor, at once or as soon as there is something.",
    "parameters": [
        {"name": name, "in": "query", "required": name == "cursor", "schema": {"type": kind}}
        for name, kind in (("cursor", "string"), ("limit", "integer"), ("wait", "number"))
    ],
    "responses": {
        "200": {
            "description": "A page.",
            "content": {"application/json": {"schema": {"$ref": _TEMPLATE.format(model="ChangesAnswer")}}},
        }
    },
}


def body_of(model: type[Message]) -> dict[str, Any]:
    """Return what the document says about an endpoint's body."""
    _by_hand[model] = None
    schema = {"$ref": _TEMPLATE.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


class DocumentedApp(FastAPI):
    """A web application whose document also holds the messages that terminals send."""

    def openapi(self) -> dict[str, Any]:
        """Return the whole document."""
        document = super().openapi()
        sent = [(model, "validation") for model in _by_hand]
        _, definitions = models_json_schema(sent, ref_template=_TEMPLATE)  # type: ignore[arg-type]
        document["components"]["schemas"] |= definitions["$defs"]
        document["paths"][f"{PREFIX}/changes"] = {"get": _CHANGES}
        return document

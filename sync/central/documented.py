"""The OpenAPI document: the contract's messages, also those whose bodies are read by hand within bounds."""

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from sync.contract import (
    PREFIX,
    ChangesAnswer,
    DraftName,
    DraftRequest,
    EnrolRequest,
    HeartbeatRequest,
    Message,
    OpsRequest,
    ProgressRequest,
    SessionRequest,
)

_TEMPLATE = "#/components/schemas/{model}"
_BY_HAND = (
    EnrolRequest,
    SessionRequest,
    OpsRequest,
    ProgressRequest,
    HeartbeatRequest,
    ChangesAnswer,
    DraftName,
    DraftRequest,
)
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
    schema = {"$ref": _TEMPLATE.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


class DocumentedApp(FastAPI):
    """A web application whose document also holds the messages that terminals send."""

    def openapi(self) -> dict[str, Any]:
        """Return the whole document."""
        document = super().openapi()
        sent = [(model, "validation") for model in _BY_HAND]
        _, definitions = models_json_schema(sent, ref_template=_TEMPLATE)  # type: ignore[arg-type]
        document["components"]["schemas"] |= definitions["$defs"]
        document["paths"][f"{PREFIX}/changes"] = {"get": _CHANGES}
        return document

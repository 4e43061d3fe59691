"""The OpenAPI document: the contract's messages, also those whose bodies are read by hand within bounds."""

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from sync.contract import EnrolRequest, Message, OpsRequest, ProgressRequest, SessionRequest

_TEMPLATE = "#/components/schemas/{model}"


def body_of(model: type[Message]) -> dict[str, Any]:
    """Return what the document says about an endpoint's body."""
    schema = {"$ref": _TEMPLATE.format(model=model.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


class DocumentedApp(FastAPI):
    """A web application whose document also holds the messages that terminals send."""

    def openapi(self) -> dict[str, Any]:
        """Return the whole document."""
        document = super().openapi()
        sent = [(model, "validation") for model in (EnrolRequest, SessionRequest, OpsRequest, ProgressRequest)]
        _, definitions = models_json_schema(sent, ref_template=_TEMPLATE)  # type: ignore[arg-type]
        document["components"]["schemas"] |= definitions["$defs"]
        return document

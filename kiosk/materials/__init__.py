"""The materials of an application: what is listed, how each stands, and how far it can be trusted."""

from kiosk.materials.listing import HandedIn, MaterialLine, MaterialState, Trust, asked_of, list_materials

__all__ = ["HandedIn", "MaterialLine", "MaterialState", "Trust", "asked_of", "list_materials"]

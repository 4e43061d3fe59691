"""Sentences for the screen that come from Python: codes, states and values in the citizen's words."""

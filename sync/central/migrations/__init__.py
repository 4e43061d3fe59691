"""The history of the platform's tables, one file a step."""

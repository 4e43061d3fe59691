"""The reference central platform: what the terminals talk to, and where the staff decide.

Knows only `sync.contract` and `resources`; never installed on a terminal. Doors: `app.create_app`, `cli.main`.
"""

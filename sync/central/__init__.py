"""The reference central platform: what the terminals talk to, and where the staff decide.

Knows only `sync.contract`, what both sides do by it, `resources` and the rules of the catalogue; never installed on a
terminal. Doors: `app.create_app`, `cli.main`.
"""

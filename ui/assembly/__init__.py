"""The one place where real things are chosen: settings, secrets, store, printers, platform, devices.

`terminal` puts a terminal together, `demo` a terminal with everything around it, `play` hands it to the screen.
"""

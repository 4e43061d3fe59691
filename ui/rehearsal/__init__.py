"""The whole story played unattended on the real screens, by touches: `kiosk demo --rehearse DIR`."""

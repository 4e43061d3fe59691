"""One view model per screen: reads the kiosk, sends commands, computes nothing."""

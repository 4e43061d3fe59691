"""Chance moves applications about between a real terminal and the real platform; both keep to the catalogue's data."""

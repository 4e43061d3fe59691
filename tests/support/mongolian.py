"""Words to lay out, and nothing more: they await a certified translator and stand on no citizen's screen."""

SCRIPT = "\u182e\u1823\u1829\u182d\u1823\u182f"
"""Mongol."""
LETTERS = "\u182a\u1822\u1834\u1822\u182d"
"""Bichig, writing."""
PLACE = "\u182a\u1820\u1836\u1820\u1828\u1828\u1820\u182d\u1824\u1837"
"""Bayannagur, the city."""
SAMPLES = (SCRIPT, LETTERS, PLACE)

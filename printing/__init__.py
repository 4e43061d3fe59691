"""Paper: slips drawn as PDF, printers that take them, and the spooler between the two.

Nothing is imported here, so that whoever needs only a printer does not load the drawing.
"""

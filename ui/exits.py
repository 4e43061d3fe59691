"""What the exit status of a command tells."""

EXIT_OK = 0
EXIT_FAILED = 1
"""Something has to be mended first; the output says what and how."""
EXIT_NOTHING_FOUND = 3
"""The command did its work, and there is nothing that answers the question. 2 is a usage error."""
EXIT_DIFFERENT = 4
"""The command did its work, and what it compared is not the same."""
EXIT_NOT_GENUINE = 5
"""The command did its work, and what it was shown is not what it pretends to be."""
EXIT_UNKNOWN = 6
"""The command did its work, and a person has to look at what came of it."""

"""The oracle: terminals and a platform of flesh and blood under every fault there is, held against a simple model.

A run makes a world (the real platform in a process, real terminals with encrypted stores in processes of their own,
faulty lines between them), lets chance act on it, then lets it come to rest and asks whether anything was lost,
doubled or different. Chance is Hypothesis with a seed, so each run can be had again. `make soak` does many.
"""

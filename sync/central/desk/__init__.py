"""The desk: where the staff see applications arrive and decide on them."""

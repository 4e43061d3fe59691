"""Long fault campaigns; `make soak` runs them, the suite a short piece of each."""

"""The terminal without a finger and without eyes: five keys, and a voice that says where they have led."""

"""What people see and touch: Qt Quick screens, the command line and the assembly of a running terminal."""

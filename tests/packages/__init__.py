"""What a package installs, tried on a fresh system: `installer/dev.py package --try`. No part of the check."""

"""What turning on changes in the system, one place a file, so that every change can be taken back."""

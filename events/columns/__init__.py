"""What events look like outside the portal."""

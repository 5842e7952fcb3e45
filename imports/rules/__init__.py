"""What a file of an officer is, before anything is known of the portal's records."""

"""What the registry looks like outside the portal, and the expressions that columns of later apps share."""

"""The portal on many machines: the files an administrator fills in (templates/), and a program that starts
them all on this one, breaks one part after another and looks whether anything was lost."""

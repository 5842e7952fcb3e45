"""What the portal promises about its speed, as programs: ratios of two things measured in turn.

    python -m benchmarks --size 200000 --bars "1 2 6" --table FILE

`make prove` runs it in an environment that has the opponents too. Nothing else imports this package.
"""

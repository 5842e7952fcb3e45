"""The parts of `benchmarks.disclosure`: events at random, what doors say of them, and what follows."""

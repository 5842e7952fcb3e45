"""The data of the portal as data: which there is, what its columns mean, where its files are, how it is taken
into other programs and catalogues."""

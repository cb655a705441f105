-- Not only bands are computed: the look at everybody is for all labels that are.
ALTER TABLE band_pass RENAME TO look_pass;

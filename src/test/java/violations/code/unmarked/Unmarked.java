package violations.code.unmarked;

/** In a package that says nothing about null. */
public class Unmarked {}

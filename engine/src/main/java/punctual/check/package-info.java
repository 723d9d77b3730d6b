/** What is wrong with the files of a release, all at once and each with its place. */
package punctual.check;

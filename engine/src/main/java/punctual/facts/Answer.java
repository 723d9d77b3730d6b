package punctual.facts;

/** What a business rule task tells its flow: the value of a variable. */
public record Answer(String variable, Object value) {}

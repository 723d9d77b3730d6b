package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what went wrong, in one clear sentence. */
@RestControllerAdvice
final class ErrorAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

  private final ErrorText text;

  ErrorAnswers(ErrorText text) {
    this.text = text;
  }

  @ExceptionHandler
  ResponseEntity<?> unknown(NotFound e, HttpServletRequest request) {
    return text.answer(request, HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<?> wrong(WrongRequest e, HttpServletRequest request) {
    return text.answer(request, HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<?> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    String sentence = "the body is missing or cannot be read as what is expected here";
    return text.answer(request, HttpStatus.BAD_REQUEST, sentence);
  }

  @ExceptionHandler
  ResponseEntity<?> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    String sentence = "'" + e.getName() + "' has a value that is not of the right kind";
    return text.answer(request, HttpStatus.BAD_REQUEST, sentence);
  }

  @ExceptionHandler
  ResponseEntity<?> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
    String sentence = "the parameter '" + e.getParameterName() + "' is missing";
    return text.answer(request, HttpStatus.BAD_REQUEST, sentence);
  }

  /** Such as a form that is too long. */
  @ExceptionHandler
  ResponseEntity<?> form(InvalidParameterException e, HttpServletRequest request) {
    HttpStatusCode status = HttpStatusCode.valueOf(e.getErrorCode());
    return text.answer(request, status, ErrorText.usual(status));
  }

  /** Each choice with its own address. */
  @ExceptionHandler
  ResponseEntity<?> several(SeveralAgencies e, HttpServletRequest request) {
    boolean ledger = ErrorText.isApi(request.getRequestURI());
    List<Map<String, String>> choices =
        e.agencies().stream()
            .map(
                agency ->
                    Map.of(
                        "agency",
                        agency,
                        "href",
                        ledger ? Link.ledger(agency, e.ticket()) : Link.ticket(agency, e.ticket())))
            .toList();
    return text.answer(request, HttpStatus.BAD_REQUEST, e.getMessage(), choices);
  }

  @ExceptionHandler
  ResponseEntity<?> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    String sentence = e.getMethod() + " does nothing here; use " + allowed(e);
    ResponseEntity<?> answer = text.answer(request, HttpStatus.METHOD_NOT_ALLOWED, sentence);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header("Allow", allowed(e))
        .body(answer.getBody());
  }

  private static String allowed(HttpRequestMethodNotSupportedException e) {
    String[] methods = e.getSupportedMethods();
    return methods == null ? "GET" : String.join(", ", methods);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<?> away(Exception e, HttpServletRequest request) {
    LOG.warn("Not answered, the database is away: {}", e.getMessage());
    return text.answer(
        request, HttpStatus.SERVICE_UNAVAILABLE, "the database cannot be reached; try again soon");
  }

  @ExceptionHandler
  ResponseEntity<?> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      return text.answer(request, status, ErrorText.usual(status));
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return text.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, ErrorText.usual(null));
  }
}

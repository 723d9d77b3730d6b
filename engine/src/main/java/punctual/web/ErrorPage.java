package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before any page or call was reached. */
@RestController
final class ErrorPage implements ErrorController {

  private final ErrorText text;

  ErrorPage(ErrorText text) {
    this.text = text;
  }

  @RequestMapping("/error")
  ResponseEntity<?> error(HttpServletRequest request) {
    Object code = request.getAttribute("jakarta.servlet.error.status_code");
    HttpStatus status = HttpStatus.resolve(code instanceof Integer known ? known : 404);
    HttpStatus shown = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    return text.answer(request, shown, ErrorText.usual(shown));
  }
}

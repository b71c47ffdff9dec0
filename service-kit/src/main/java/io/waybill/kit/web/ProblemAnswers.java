package io.waybill.kit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as RFC 9457 problem details. What went wrong inside is for the log, not for the asker. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    /** Left to the security filters, which know the challenge. */
    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException e) {
        LOG.error("Request failed", e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Please try again later.");
    }

    /** A part of the path or of the query; Spring's words would be of Java's types. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wanted = UUID.class.equals(e.getRequiredType())
                ? "an id such as 3f2b8c1e-5d0a-4c7b-9e6f-1a2b3c4d5e6f, as answers give it"
                : "not of the form that is wanted";
        var problem = ProblemDetail.forStatusAndDetail(status, e.getPropertyName() + " is " + wanted);
        return handleExceptionInternal(e, problem, headers, status, request);
    }
}

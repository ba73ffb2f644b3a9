"""One log, for people or machines. No secret, no text a person wrote, ever goes into it."""

import logging
import sys

from loguru import logger


class _ToLoguru(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        level: str | int = record.levelno
        if logger_level := {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"} & {record.levelname}:
            level = logger_level.pop()
        logger.opt(depth=6, exception=record.exc_info).log(level, "{}", record.getMessage())


def set_up(level: str, json: bool) -> None:
    """Send everything, the libraries' logging too, to standard error in one form."""
    logger.remove()
    # diagnose would print the values of variables, and with them what people wrote.
    if json:
        logger.add(sys.stderr, level=level, serialize=True, diagnose=False, backtrace=False)
    else:
        form = "{time:HH:mm:ss} <level>{level: <7}</level> {message}"
        logger.add(sys.stderr, level=level, format=form, diagnose=False, backtrace=False)
    logging.basicConfig(handlers=[_ToLoguru()], level=logging.WARNING, force=True)
    for noisy in ("uvicorn.access", "procrastinate", "httpx"):
        logging.getLogger(noisy).setLevel(logging.WARNING)

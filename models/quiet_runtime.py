"""The one place that loads onnxruntime, because it must be told first to keep quiet.

Since 1.29 its official packages keep a device id below the home folder and send events about models and runs to
Microsoft, unless ORT_DISABLE_TELEMETRY is set before it loads (github.com/microsoft/onnxruntime/pull/27379; on Windows
the system collects them, and `disable_telemetry_events` ends that). Nothing of ours leaves the machine.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # it reads the variable while it loads

onnxruntime.disable_telemetry_events()

__all__ = ["onnxruntime"]

"""What anomaly detection says."""

ERRORS = {
    "anomaly_enabled": {
        "pytorch": "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled "
        "for debugging."
    },
    "anomaly": {
        "pytorch": "Error detected in {node}. Traceback of forward call that caused the error:\n{lines}",
    },
    "anomaly_unknown": {
        "pytorch": "Error detected in {node}. No forward pass information available. Enable detect anomaly during "
        "forward "
        "pass for more information."
    },
    "anomaly_nan": {
        "pytorch": "Function '{node}' returned nan values in its {number}th output.",
        "es": "Desde aquí hacia atrás todo sería nan. El aviso de arriba dice qué línea del cálculo creó {node}; mira "
        "ahí si "
        "hay una raíz o un logaritmo de un número negativo, 0/0 o inf - inf.",
        "en": "From here backward all would be nan. The warning above says which line of the forward made {node}; "
        "look there "
        "for a root or a logarithm of a negative number, 0/0 or inf - inf.",
    },
}

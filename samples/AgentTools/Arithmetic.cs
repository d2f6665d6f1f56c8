using System.Globalization;

namespace AgentTools;

/// <summary>Reckons with + - * / and parentheses, in decimal, the usual way round.</summary>
internal sealed class Arithmetic
{
    /// <summary>Nesting is bounded by the length, so the stack is.</summary>
    private const int MaxLength = 200;

    private readonly string _text;
    private int _position;

    private Arithmetic(string text) => _text = text;

    /// <summary>What comes next, after the spaces; <see langword="null"/> at the end.</summary>
    private char? Next
    {
        get
        {
            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }

            return _position < _text.Length ? _text[_position] : null;
        }
    }

    /// <exception cref="FormatException">It is no arithmetic.</exception>
    /// <exception cref="ArithmeticException">It has no value, or one too large.</exception>
    public static decimal Evaluate(string expression)
    {
        if (expression.Length > MaxLength)
        {
            throw new FormatException($"The expression is longer than {MaxLength} characters.");
        }

        Arithmetic reading = new(expression);
        var value = reading.Sum();
        return reading.Next is null ? value : throw reading.Unexpected();
    }

    private decimal Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+'))
            {
                value += Product();
            }
            else if (Take('-'))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private decimal Product()
    {
        var value = Factor();
        while (true)
        {
            if (Take('*'))
            {
                value *= Factor();
            }
            else if (Take('/'))
            {
                value /= Factor();
            }
            else
            {
                return value;
            }
        }
    }

    private decimal Factor()
    {
        if (Take('-'))
        {
            return -Factor();
        }

        if (Take('('))
        {
            var value = Sum();
            return Take(')') ? value : throw Unexpected();
        }

        return Number();
    }

    private decimal Number()
    {
        if (Next is not (>= '0' and <= '9' or '.'))
        {
            throw Unexpected();
        }

        var start = _position;
        SkipDigits();
        if (_position < _text.Length && _text[_position] == '.')
        {
            _position++;
            SkipDigits();
        }

        return decimal.Parse(_text.AsSpan(start, _position - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private void SkipDigits()
    {
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }
    }

    private bool Take(char sign)
    {
        if (Next != sign)
        {
            return false;
        }

        _position++;
        return true;
    }

    private FormatException Unexpected() =>
        new(Next is { } sign ? $"'{sign}' is not expected at place {_position + 1}." : "The expression ends too early.");
}

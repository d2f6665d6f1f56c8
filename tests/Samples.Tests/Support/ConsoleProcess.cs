using System.Diagnostics;
using AceData.Emulator;

namespace Samples.Tests.Support;

/// <summary>What came of a sample that ran in a pipe.</summary>
internal sealed record ConsoleProcess(int ExitCode, string Output, string Errors)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="sample">The sample's name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="emulator">The service; <see langword="null"/> for a sample that starts its own.</param>
    /// <returns>Its output, decoded from UTF-8 without leaving out a byte.</returns>
    public static async Task<ConsoleProcess> RunAsync(string sample, string[] arguments, string input = "", Aichat2Emulator? emulator = null)
    {
        ProcessStartInfo start = new("dotnet", [ConsoleStart.PathOf(sample), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        ConsoleStart.Prepare(start, emulator);
        using var process = Process.Start(start)!;
        using CancellationTokenSource patience = new(ConsoleStart.Patience);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new ConsoleProcess(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, cancellationToken);
        return Utf8.GetString(bytes.ToArray());
    }
}
